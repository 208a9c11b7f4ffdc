#!/usr/bin/env bash
# Every check of the project, each stage timed. Prints `N passed, N failed` at its end.
#
#   scripts/test.sh                every stage
#   scripts/test.sh fmt clippy     only these (see below for their names)
set -uo pipefail
scripts=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
started=$SECONDS
"$scripts/setup.sh" || exit 1
# shellcheck source=scripts/env.sh
. "$scripts/env.sh"
cd "$ICN_ROOT" || exit 1
# The next runtime as well, which the journey `upgrade` brings to a running chain.
export ICN_REHEARSAL=1
logs=$(mktemp -d)
# Process and beginning of the stages that run beside the others.
declare -A background=() begun=()
cleanup() {
	local name
	for name in "${!background[@]}"; do
		kill -- "-${background[$name]}" 2>/dev/null
		wait "${background[$name]}" 2>/dev/null
	done
	rm -rf "$logs"
}
trap cleanup EXIT
trap 'exit 130' INT TERM

own_pallets=()
for manifest in pallets/*/Cargo.toml; do
	own_pallets+=("$(sed -n 's/^name = "\(.*\)"/\1/p' "$manifest" | head -n 1)")
done

# Compilers give way to the networks that run beside them.
run_cargo() {
	nice -n 10 cargo "$@"
}

# ---- stages ----

stage_fmt() {
	cargo fmt --all -- --check
}

stage_toml() {
	"${ICN_PYTHON%/python}/taplo" fmt --config .config/taplo.toml --check --diff
}

stage_shellcheck() {
	shellcheck --external-sources scripts/*.sh .ci/run
}

stage_javascript() {
	local file
	for file in e2e/*.mjs e2e/*/*.mjs; do
		node --check "$file" || return
	done
	"$ICN_PYTHON" -B -c 'import ast, sys; [ast.parse(open(f).read(), f) for f in sys.argv[1:]]' \
		e2e/python/*.py scripts/*.py
}

# The golden values are what the exact model gives.
stage_golden() {
	"$ICN_PYTHON" scripts/golden.py --check
}

stage_build() {
	run_cargo build --workspace --locked
}

# Documentation tests are among them.
stage_test() {
	run_cargo test --workspace --locked
}

stage_clippy() {
	run_cargo clippy --workspace --all-targets --locked -- -D warnings
}

stage_doc() {
	RUSTDOCFLAGS=-Dwarnings run_cargo doc --workspace --no-deps --locked
}

# The code behind the other features compiles; running it needs a node of its own.
stage_features() {
	local name packages=() features=()
	for name in "${own_pallets[@]}"; do
		packages+=(--package "$name")
		grep -q '^runtime-benchmarks' "pallets/${name#*icn-}/Cargo.toml" &&
			features+=("$name/runtime-benchmarks")
		grep -q '^try-runtime' "pallets/${name#*icn-}/Cargo.toml" && features+=("$name/try-runtime")
	done
	run_cargo check --locked "${packages[@]}" --features "$(IFS=, && echo "${features[*]}")"
}

stage_specs() {
	node e2e/run.mjs specs
}

# Transactions and JSON-RPC on development chains.
stage_journeys() {
	node e2e/run.mjs loop leases penalties supply delegators governance upgrade bad-input python
}

# The loop on three validators: minutes of waiting for blocks, so that it and the network of
# zombienet run beside the other stages.
stage_validators() {
	node e2e/run.mjs validators
}

stage_demo() {
	local port
	port=$("$ICN_PYTHON" -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
	scripts/dev.sh --demo --exit --rpc-port "$port"
}

stage_zombienet() {
	scripts/zombienet.sh
}

# ---- running them ----

passed=0 failed=0 summary=()

finished() {
	local name=$1 code=$2 took=$3
	if [ "$code" -eq 0 ]; then
		passed=$((passed + 1))
		summary+=("$(printf 'ok    %-12s %5d s' "$name" "$took")")
	else
		failed=$((failed + 1))
		summary+=("$(printf 'FAIL  %-12s %5d s' "$name" "$took")")
	fi
	echo "${summary[-1]}"
}

run_stage() {
	local name=$1 since=$SECONDS code=0
	say "$name"
	"stage_$name" || code=$?
	finished "$name" "$code" $((SECONDS - since))
	return "$code"
}

# Each in a process group of its own, so that it can be stopped with all it started.
start_background() {
	local name=$1
	begun[$name]=$SECONDS
	set -m
	{
		local code=0
		"stage_$name" || code=$?
		echo "$SECONDS" >"$logs/$name.ended"
		exit "$code"
	} >"$logs/$name" 2>&1 &
	set +m
	background[$name]=$!
	say "$name: begun beside the next stages"
}

finish_background() {
	local name=$1 code=0
	say "$name (beside the stages above)"
	wait "${background[$name]}" || code=$?
	unset "background[$name]"
	cat "$logs/$name"
	finished "$name" "$code" $(($(cat "$logs/$name.ended") - begun[$name]))
}

if [ $# -gt 0 ]; then
	for name in "$@"; do
		declare -F "stage_$name" >/dev/null || fail "no stage '$name'"
		run_stage "$name"
	done
else
	for name in fmt toml shellcheck javascript golden; do
		run_stage "$name"
	done
	if run_stage build; then
		start_background validators
		start_background zombienet
	fi
	for name in test clippy doc features; do
		run_stage "$name"
	done
	if [ ${#background[@]} -gt 0 ]; then
		# Both wait for blocks more than they compute.
		start_background demo
		for name in specs journeys; do
			run_stage "$name"
		done
		finish_background demo
		finish_background zombienet
		finish_background validators
	else
		# Without a node there is nothing to try.
		for name in specs journeys demo validators zombienet; do
			finished "$name" 1 0
		done
	fi
fi

echo
printf '%s\n' "${summary[@]}"
printf 'all stages in %d min %d s\n' $(((SECONDS - started) / 60)) $(((SECONDS - started) % 60))
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
