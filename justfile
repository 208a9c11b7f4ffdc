# Short names for the scripts, which do the work and explain themselves. Needs `just`; without it,
# call the scripts.

# List the recipes.
default:
	@just --list

# Install what is missing to build, run and test.
setup *scope:
	scripts/setup.sh {{scope}}

# Build and start a development chain; `just dev --demo` shows the protocol on it.
dev *options:
	scripts/dev.sh {{options}}

# Show one lease from registration to payout, then stop.
demo:
	scripts/dev.sh --demo --exit

# Run every check, or those named.
test *stages:
	scripts/test.sh {{stages}}

# Write chain-specs/, or complete specs into a folder.
spec *folder:
	scripts/build-spec.sh {{folder}}

# Run the zombienet network and its assertions.
zombienet:
	scripts/zombienet.sh

# Measure our pallets and write their weights.
bench *pallets:
	scripts/bench.sh {{pallets}}

# Format the code.
fmt:
	cargo fmt --all

# What is too long for every day: a hundred thousand random operations on leases, and twenty thousand leases at odd prices.
nightly:
	ICN_OPERATIONS=100000 ICN_RUNS=20000 cargo test --locked --package pallet-icn-leases -- --nocapture stateful odd_prices
