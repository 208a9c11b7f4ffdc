#!/usr/bin/env bash
# Measures our pallets and writes their weights.
#
#   scripts/bench.sh                  all of them
#   scripts/bench.sh clock leases     those
#
#   ICN_BENCH_STEPS, ICN_BENCH_REPEAT   50 and 20 unless set; 2 and 1 try it out
#   ICN_BENCH_TARGET_DIR                where the node is built with `runtime-benchmarks`
set -euo pipefail
# shellcheck source=scripts/env.sh
. "$(dirname "${BASH_SOURCE[0]}")/env.sh"

# Optimised, and with other features than everything else: a folder of its own.
export CARGO_TARGET_DIR=${ICN_BENCH_TARGET_DIR:-$ICN_CACHE/bench}
steps=${ICN_BENCH_STEPS:-50}
repeat=${ICN_BENCH_REPEAT:-20}

pallets=("$@")
if [ ${#pallets[@]} -eq 0 ]; then
	# Those with a `Config` have weights.
	for file in "$ICN_ROOT"/pallets/*/src/benchmarking.rs; do
		file=${file#"$ICN_ROOT/pallets/"}
		pallets+=("${file%%/*}")
	done
fi

# The benchmark command brings a runtime of its own, which only its `storage` part uses.
export SKIP_FRAME_STORAGE_ACCESS_TEST_RUNTIME_WASM_BUILD=1

cd "$ICN_ROOT"
say "building the node with benchmarks"
cargo build --locked --release --package icn-node --features runtime-benchmarks

for pallet in "${pallets[@]}"; do
	[ -f "pallets/$pallet/src/benchmarking.rs" ] || fail "no benchmarks in pallets/$pallet"
	say "measuring $pallet"
	"$CARGO_TARGET_DIR/release/icn-node" benchmark pallet \
		--chain dev \
		--pallet "pallet_icn_${pallet//-/_}" \
		--extrinsic '*' \
		--wasm-execution compiled \
		--steps "$steps" \
		--repeat "$repeat" \
		--template scripts/weight-template.hbs \
		--output "pallets/$pallet/src/weights.rs"
done
say "wrote the weights of ${pallets[*]}"
