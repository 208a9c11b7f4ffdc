#!/usr/bin/env bash
# Starts the network of zombienet/local.toml from a raw chain spec and checks it. Prints
# `N passed, N failed`.
set -euo pipefail
# shellcheck source=scripts/env.sh
. "$(dirname "${BASH_SOURCE[0]}")/env.sh"

work=$(mktemp -d)
network=''
cleanup() {
	# Passes the signal on to all it started.
	[ -z "$network" ] || kill "$network" 2>/dev/null || true
	rm -rf "$work"
}
trap cleanup EXIT
trap 'exit 130' INT TERM
[ -x "$ICN_NODE" ] || fail "build the node first: scripts/dev.sh"
export ICN_RAW_SPEC=$work/local-raw.json
"$ICN_NODE" export-chain-spec --chain local --raw --output "$ICN_RAW_SPEC" >/dev/null

cd "$ICN_ROOT/zombienet"
checks=$(grep -c '^[a-z]*: ' local.zndsl)
code=0
timeout --kill-after=30 900 node_modules/.bin/zombienet --provider native --logType text \
	--dir "$work/network" --force test local.zndsl >"$work/output" 2>&1 &
network=$!
wait "$network" || code=$?
network=''
sed -n 's/\x1b\[[0-9;]*m//g; s/^.*\(✅\|❌\) /\1 /p' "$work/output"

passed=$(grep -c '✅' "$work/output" || true)
if [ "$code" -ne 0 ] || [ "$passed" -ne "$checks" ]; then
	tail -n 60 "$work/output"
	for log in "$work"/network/*.log; do
		[ -f "$log" ] && echo "--- $log" && tail -n 15 "$log"
	done
	# What did not come to be checked has failed, too.
	echo "$passed passed, $((checks > passed ? checks - passed : 1)) failed"
	exit 1
fi
echo "$passed passed, 0 failed"
