# SPDX-License-Identifier: GPL-3.0-or-later
# What the test runners share; they source it. BIN is the folder of the tools under test (default build/bin).
# Every runner ends with the line "N passed, N failed, N skipped" and fails when something failed.
set -uo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
BIN=${BIN:-$root/build/bin}
[[ $BIN == /* ]] || BIN=$PWD/$BIN
export PATH=$BIN:$PATH LC_ALL=C.UTF-8 TZ=UTC0 TESTDATA=$root/testdata TESTS=$root/tests
unset CE_TZ GNUTERM GDFONTPATH GNUPLOT_DEFAULT_GDFONT
export ASAN_OPTIONS=abort_on_error=1:exitcode=125 UBSAN_OPTIONS=abort_on_error=1:print_stacktrace=1
if [[ -d ${SHARED:-$root/../shared} ]]; then
	SHARED=$(cd "${SHARED:-$root/../shared}" && pwd)
	export SHARED
else
	unset SHARED
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
passed=0 failed=0 skipped=0

pass() { passed=$((passed + 1)); }
skip() {
	skipped=$((skipped + 1))
	echo "skip $1: $2"
}
fail() {
	failed=$((failed + 1))
	echo "FAIL $1: $2"
}

finish() {
	echo "$passed passed, $failed failed, $skipped skipped"
	((failed == 0))
	exit
}

# What a case needs and this machine lacks, one word a need in the file given: shared, or a program.
lacks() {
	local need
	[[ -f $1 ]] || return 1
	while read -r need; do
		case $need in
		'' | '#'*) ;;
		shared) [[ -v SHARED ]] || { echo "data in ../shared" && return 0; } ;;
		*) command -v "$need" >/dev/null || { echo "$need" && return 0; } ;;
		esac
	done <"$1"
	return 1
}
