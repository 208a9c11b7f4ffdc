# shellcheck shell=bash
# Sourced by every script: where things are, and the environment of a build.
#
# Build output is kept outside the checkout, so that a fresh clone starts warm. Cargo keys what it
# keeps by package, version, features, profile and toolchain. Checkouts share it: `setup.sh` has own
# crates built anew when the last build was from another one, and empties the folder when it is over
# ICN_TARGET_LIMIT_GB, since cargo never removes what is old.

ICN_ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
ICN_CACHE=${ICN_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/icn-chain}
ICN_TARGET_LIMIT_GB=${ICN_TARGET_LIMIT_GB:-40}
export ICN_ROOT ICN_CACHE

export CARGO_TARGET_DIR=${CARGO_TARGET_DIR:-$ICN_CACHE/target}
export npm_config_cache=${npm_config_cache:-$ICN_CACHE/npm}
export CARGO_INCREMENTAL=0
export OPENSSL_NO_VENDOR=1
export WASM_BUILD_TYPE=release
export WASM_BUILD_WORKSPACE_HINT=$ICN_ROOT

# The node that journeys, networks and benchmarks run.
export ICN_NODE=${ICN_NODE:-$CARGO_TARGET_DIR/debug/icn-node}
# Python of the journeys' own environment.
export ICN_PYTHON=${ICN_PYTHON:-$ICN_CACHE/python/bin/python}

ICN_CHANNEL=$(sed -n 's/^channel *= *"\(.*\)"/\1/p' "$ICN_ROOT/rust-toolchain.toml")
ICN_WASM_TARGET=wasm32v1-none
ICN_DEBIAN_SYSROOT=/usr

# Whether the sysroot $1 has a standard library for the runtime.
icn_has_wasm_std() {
	compgen -G "$1/lib/rustlib/$ICN_WASM_TARGET/lib/libcore-*.rlib" >/dev/null
}

icn_sysroot() {
	rustc "+$ICN_CHANNEL" --print sysroot 2>/dev/null
}

# The target from rustup where it is there, else Debian's toolchain (see `setup.sh`).
if [ -z "${WASM_BUILD_TOOLCHAIN:-}" ] && command -v rustc >/dev/null; then
	if ! icn_has_wasm_std "$(icn_sysroot)" && icn_has_wasm_std "$ICN_DEBIAN_SYSROOT"; then
		export WASM_BUILD_TOOLCHAIN=debian
	fi
fi

if [ -t 1 ]; then
	icn_bold=$'\e[1m' icn_red=$'\e[31m' icn_plain=$'\e[0m'
else
	icn_bold='' icn_red='' icn_plain=''
fi

say() {
	printf '%s==>%s %s\n' "$icn_bold" "$icn_plain" "$*"
}

fail() {
	printf '%serror:%s %s\n' "$icn_red" "$icn_plain" "$*" >&2
	exit 1
}
