#!/usr/bin/env bash
# Installs what is missing to build, run and test the chain. Changes nothing when all is there.
#
#   scripts/setup.sh          everything
#   scripts/setup.sh build    what `cargo build` needs
#   scripts/setup.sh client   the above, and what the demonstration needs
set -euo pipefail
# shellcheck source=scripts/env.sh
. "$(dirname "${BASH_SOURCE[0]}")/env.sh"

scope=${1:-all}
case $scope in
build | client | all) ;;
*) fail "unknown scope '$scope': build, client or all" ;;
esac

as_root=()
if [ "$(id -u)" -ne 0 ]; then
	as_root=(sudo)
fi

can_install() {
	command -v apt-get >/dev/null && { [ "$(id -u)" -eq 0 ] || command -v sudo >/dev/null; }
}

apt_has() {
	dpkg-query --show --showformat='${db:Status-Status}\n' "$1" 2>/dev/null | grep -qx installed
}

apt_install() {
	say "installing $*"
	"${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
		apt-get install -y -qq --no-install-recommends "$@" >/dev/null && return
	# The lists may be missing or old.
	"${as_root[@]}" apt-get update -qq
	"${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
		apt-get install -y -qq --no-install-recommends "$@" >/dev/null
}

# `need COMMAND-OR-FILE PACKAGE..`: installs the packages unless the first is there.
need() {
	local probe=$1
	shift
	if command -v "$probe" >/dev/null || [ -e "$probe" ]; then
		return
	fi
	can_install || fail "$probe is missing: install $* (or what your system calls them)"
	apt_install "$@"
}

system_packages() {
	need cc build-essential
	need pkg-config pkg-config
	need protoc protobuf-compiler
	pkg-config --exists openssl || need /no/libssl libssl-dev
	need git git
	need curl curl ca-certificates
}

rust_toolchain() {
	command -v rustup >/dev/null || fail "rustup is missing: see https://rustup.rs"
	if ! rustc "+$ICN_CHANNEL" --version >/dev/null 2>&1; then
		say "installing Rust $ICN_CHANNEL"
		rustup toolchain install "$ICN_CHANNEL" --profile minimal --no-self-update
	fi
	local part
	for part in rustfmt clippy; do
		rustup component list --toolchain "$ICN_CHANNEL" | grep -Eq "^$part.*\(installed\)" ||
			rustup component add "$part" --toolchain "$ICN_CHANNEL"
	done
}

# A standard library for the runtime's target from Debian's toolchain, for machines on which only
# package registries are reachable. Debian ships no such library, so it is built once; the bitcode
# is what the runtime's link-time optimisation reads.
debian_wasm_target() {
	local package missing=()
	for package in rustc-web cargo-web rust-web-src rust-web-llvm lld-22; do
		apt_has "$package" || missing+=("$package")
	done
	if [ ${#missing[@]} -gt 0 ]; then
		can_install || return 1
		apt_install "${missing[@]}" || return 1
	fi
	rustup toolchain list | grep -q '^debian\b' ||
		rustup toolchain link debian "$ICN_DEBIAN_SYSROOT" || return 1
	if icn_has_wasm_std "$ICN_DEBIAN_SYSROOT"; then
		return
	fi

	say "building the standard library for $ICN_WASM_TARGET with Debian's toolchain"
	local work to=$ICN_DEBIAN_SYSROOT/lib/rustlib/$ICN_WASM_TARGET/lib
	work=$(mktemp -d)
	mkdir "$work/src"
	printf '[package]\nname = "empty"\nversion = "0.0.0"\nedition = "2021"\n\n' >"$work/Cargo.toml"
	printf '[profile.release]\npanic = "abort"\n\n[workspace]\n' >>"$work/Cargo.toml"
	printf '#![no_std]\n' >"$work/src/lib.rs"
	(
		cd "$work"
		RUSTC_BOOTSTRAP=1 RUSTFLAGS=-Cembed-bitcode=yes CARGO_TARGET_DIR=$work/target \
			cargo +debian build --quiet --release -Z build-std=core,alloc --target "$ICN_WASM_TARGET"
	) || {
		rm -rf "$work"
		return 1
	}
	"${as_root[@]}" mkdir -p "$to"
	find "$work/target/$ICN_WASM_TARGET/release/deps" \
		\( -name 'libcore-*.rlib' -o -name 'liballoc-*.rlib' -o -name 'libcompiler_builtins-*.rlib' \) \
		-exec "${as_root[@]}" cp -t "$to" {} +
	rm -rf "$work"
	icn_has_wasm_std "$ICN_DEBIAN_SYSROOT"
}

wasm_target() {
	if icn_has_wasm_std "$(icn_sysroot)"; then
		return
	fi
	if [ "${WASM_BUILD_TOOLCHAIN:-}" = debian ] && rustup toolchain list | grep -q '^debian\b'; then
		return
	fi
	say "installing the target $ICN_WASM_TARGET"
	if [ -z "${ICN_NO_RUSTUP_TARGET:-}" ] && RUSTUP_MAX_RETRIES=1 timeout 300 \
		rustup target add "$ICN_WASM_TARGET" --toolchain "$ICN_CHANNEL"; then
		return
	fi
	say "rustup cannot get it, Debian's toolchain serves"
	debian_wasm_target || fail "no way to the target $ICN_WASM_TARGET was found"
}

# Installs the npm packages of folder $1 from its lock file, if that changed since.
npm_packages() {
	local folder=$ICN_ROOT/$1 stamp
	stamp=$(sha256sum "$folder/package-lock.json" | cut -d' ' -f1)
	if [ "$(cat "$folder/node_modules/.installed" 2>/dev/null)" = "$stamp" ]; then
		return
	fi
	say "installing the npm packages of $1"
	(cd "$folder" && npm ci --no-audit --no-fund --loglevel=error)
	printf '%s\n' "$stamp" >"$folder/node_modules/.installed"
}

client() {
	need node nodejs
	need npm npm
	local major
	major=$(node --version | sed 's/^v\([0-9]*\).*/\1/')
	[ "$major" -ge 18 ] || fail "node $(node --version) is too old: 18 or later"
	npm_packages e2e
}

python_packages() {
	local home=${ICN_PYTHON%/bin/python} stamp
	local lists=("$ICN_ROOT/e2e/python/requirements.txt" "$ICN_ROOT/.config/tools.txt")
	stamp=$(cat "${lists[@]}" | sha256sum | cut -d' ' -f1)
	if [ "$(cat "$home/.installed" 2>/dev/null)" = "$stamp" ]; then
		return
	fi
	need python3 python3
	if ! python3 -c 'import ensurepip, venv' 2>/dev/null; then
		need /no/venv python3-venv
	fi
	say "installing the Python packages of the checks"
	rm -rf "$home"
	python3 -m venv "$home"
	"$ICN_PYTHON" -m pip install --quiet --disable-pip-version-check \
		--requirement "${lists[0]}" --requirement "${lists[1]}"
	printf '%s\n' "$stamp" >"$home/.installed"
}

# Cargo never removes what it no longer needs.
prune() {
	[ -d "$CARGO_TARGET_DIR" ] || return 0
	local used
	used=$(du -s --block-size=1G "$CARGO_TARGET_DIR" | cut -f1)
	if [ "$used" -gt "$ICN_TARGET_LIMIT_GB" ]; then
		say "emptying $CARGO_TARGET_DIR: $used GB"
		rm -rf "${CARGO_TARGET_DIR:?}"
	fi
}

# Cargo tells by the time of a file whether it changed since the last build, wherever that was: a file
# that is older than a build from another checkout would pass for built. So own crates are built anew
# when the checkout is another one.
own_crates() {
	local mark=$CARGO_TARGET_DIR/.checkout
	[ -d "$CARGO_TARGET_DIR" ] || return 0
	if [ "$(cat "$mark" 2>/dev/null)" != "$ICN_ROOT" ]; then
		find "$CARGO_TARGET_DIR" -type d -path '*/.fingerprint/*' \
			\( -name 'icn-*' -o -name 'pallet-icn-*' \) -prune -exec rm -rf {} +
		echo "$ICN_ROOT" >"$mark"
	fi
}

mkdir -p "$ICN_CACHE" "$CARGO_TARGET_DIR"
system_packages
rust_toolchain
wasm_target
prune
own_crates
if [ "$scope" != build ]; then
	client
fi
if [ "$scope" = all ]; then
	need shellcheck shellcheck
	npm_packages zombienet
	python_packages
fi
