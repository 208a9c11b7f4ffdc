#!/usr/bin/env bash
# Builds the node and starts a development chain on this machine.
#
#   scripts/dev.sh                    blocks every 6 seconds, until Ctrl-C
#   scripts/dev.sh --demo             fast blocks, and the guided demonstration on them
#   scripts/dev.sh --demo --exit      the same, and stops the chain after it
#
#   --base-path DIR   keeps the chain in DIR; else it is gone when it stops
#   --rpc-port PORT   JSON-RPC on another port than 9944
#   --sealing HOW     instant, manual, or milliseconds between blocks
set -euo pipefail
scripts=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)

usage() {
	sed -n '2,/^set /{/^set /d;s/^# \{0,1\}//;p}' "${BASH_SOURCE[0]}"
}

demo='' exit_after='' base='' port=9944 sealing=''
while [ $# -gt 0 ]; do
	case $1 in
	--demo) demo=1 ;;
	--exit) exit_after=1 ;;
	--base-path) base=${2:?a folder after --base-path} && shift ;;
	--rpc-port) port=${2:?a number after --rpc-port} && shift ;;
	--sealing) sealing=${2:?how after --sealing} && shift ;;
	-h | --help) usage && exit ;;
	*) echo "unknown option $1" >&2 && usage >&2 && exit 2 ;;
	esac
	shift
done

"$scripts/setup.sh" "$([ -n "$demo" ] && echo client || echo build)"
# shellcheck source=scripts/env.sh
. "$scripts/env.sh"

say "building the node (about 20 minutes the first time on two cores)"
(cd "$ICN_ROOT" && cargo build --workspace --locked)

temporary=''
if [ -z "$base" ]; then
	base=$(mktemp -d)
	temporary=$base
fi
mkdir -p "$base"
log=$base/node.log
node=''
stop() {
	if [ -n "$node" ]; then
		kill "$node" 2>/dev/null || true
		wait "$node" 2>/dev/null || true
	fi
	if [ -n "$temporary" ]; then
		rm -rf "$temporary"
	fi
}
trap stop EXIT
trap 'exit 130' INT TERM

arguments=(--dev --base-path "$base" --rpc-port "$port" --database paritydb --state-pruning archive)
# Half a second is enough for the demonstration's clients to report within an era.
if [ -n "$demo" ] && [ -z "$sealing" ]; then
	sealing=500
fi
if [ -n "$sealing" ]; then
	arguments+=(--sealing "$sealing")
fi
"$ICN_NODE" "${arguments[@]}" >"$log" 2>&1 &
node=$!

answers() {
	curl --silent --fail --output /dev/null --header 'Content-Type: application/json' \
		--data '{"jsonrpc":"2.0","id":1,"method":"system_health"}' "http://127.0.0.1:$port"
}
for _ in $(seq 120); do
	if ! kill -0 "$node" 2>/dev/null; then
		tail -n 20 "$log" >&2
		fail "the node ended"
	fi
	if grep -q 'Running JSON-RPC server' "$log" && answers; then
		break
	fi
	sleep 0.5
done
answers || fail "the node does not answer, see $log"

say "a development chain runs"
cat <<EOF

    JSON-RPC   ws://127.0.0.1:$port  (and http)
    log        $log
    chain      $([ -n "$temporary" ] && echo 'in a temporary folder, gone when it stops' || echo "$base")
    era        10 blocks

    Try next
      - browse it: https://polkadot.js.org/apps/?rpc=ws://127.0.0.1:$port
      - a quote for 10 TB in Frankfurt: Developer > Runtime calls > icnApi > quoteLease
      - the whole protocol in a minute: scripts/dev.sh --demo
EOF

if [ -n "$demo" ]; then
	say "one lease from registration to payout"
	node "$ICN_ROOT/e2e/demo.mjs" "ws://127.0.0.1:$port"
	if [ -n "$exit_after" ]; then
		exit
	fi
fi
echo
say "Ctrl-C stops the chain"
wait "$node"
