#!/usr/bin/env bash
# Writes the chain specs, plain and raw, of the networks that the node knows.
#
#   scripts/build-spec.sh          chain-specs/, without the runtime's code, as the tests compare
#   scripts/build-spec.sh DIR      complete ones, as nodes and light clients take them
set -euo pipefail
# shellcheck source=scripts/env.sh
. "$(dirname "${BASH_SOURCE[0]}")/env.sh"

[ -x "$ICN_NODE" ] || fail "build the node first: scripts/dev.sh"
if [ $# -eq 0 ]; then
	exec node "$ICN_ROOT/e2e/write-specs.mjs" "$ICN_ROOT/chain-specs"
fi
exec node "$ICN_ROOT/e2e/write-specs.mjs" "$1" --code
