#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# The golden tests: tests/golden/TOOL/CASE/cmd runs in a fresh copy of its folder; standard output, standard error and exit
# status must be those in the files out, err (none: nothing) and status (none: 0), and every file expect.NAME must equal the file
# NAME that the command wrote. A file "needs" names what a case cannot do without. What cases share is in $TESTS/awk.
# tests/run.sh [--rewrite] [FILTER]: only the cases whose TOOL/CASE holds FILTER; --rewrite makes what came out the expectation.
. "$(dirname "$0")/common.sh"

rewrite=
[[ ${1-} == --rewrite ]] && rewrite=1 && shift
filter=${1-}
: >"$work/nothing"
echo 0 >"$work/zero"

# Run the case in folder $1 inside folder $2. The command's own files go beside it.
run_case() {
	local status=0
	cp -r "$1" "$2" && rm -f "$2"/{out,err,status,expect.*}
	{
		(cd "$2" && ulimit -c 0 && timeout "${CASE_SECONDS:-60}" bash -o pipefail -c "$(cat "$1/cmd")" bash) \
			>"$2.out" 2>"$2.err" </dev/null || status=$?
	} 2>/dev/null # where this shell would report a signal
	echo "$status" >"$2.status"
}

# differs WHAT EXPECTED ACTUAL DEFAULT: the file DEFAULT stands for an expectation that is not there
differs() {
	local expected=$2
	[[ -f $expected ]] || expected=$4
	! diff -u --label "expected/$1" --label "actual/$1" "$expected" "$3"
}

compare() {
	local case=$1 ran=$2 file bad=0
	differs out "$case/out" "$ran.out" "$work/nothing" && bad=1
	differs err "$case/err" "$ran.err" "$work/nothing" && bad=1
	differs status "$case/status" "$ran.status" "$work/zero" && bad=1
	for file in "$case"/expect.*; do
		[[ -f $file ]] || continue
		differs "${file##*/expect.}" "$file" "$ran/${file##*/expect.}" "$work/nothing" && bad=1
	done
	return $bad
}

# $1 becomes what $2 holds; no file when it is as the file $3
store() { if cmp -s "$2" "$3"; then rm -f "$1"; else cp "$2" "$1"; fi; }

rewrite_case() {
	local case=$1 ran=$2 file
	cp "$ran.out" "$case/out"
	store "$case/err" "$ran.err" "$work/nothing"
	store "$case/status" "$ran.status" "$work/zero"
	for file in "$case"/expect.*; do
		[[ -f $file ]] && cp "$ran/${file##*/expect.}" "$file"
	done
}

crashed() { # a signal, a sanitizer's report, or a time-out; 128 + SIGPIPE may be what a case shows
	local status
	status=$(cat "$1.status")
	((status > 123 && status != 141)) || grep -qE '^==[0-9]+==ERROR|runtime error: ' "$1.err"
}

one() {
	local case=$1 name=$2 ran=$3 lack
	if lack=$(lacks "$case/needs"); then
		skip "$name" "needs $lack"
		return
	fi
	run_case "$case" "$ran"
	if crashed "$ran"; then
		fail "$name" "crash or time-out, status $(cat "$ran.status")"
		head -c 2000 "$ran.err"
		return
	fi
	[[ $rewrite ]] && rewrite_case "$case" "$ran"
	if compare "$case" "$ran" >"$ran.diff" 2>&1; then
		pass
	else
		fail "$name" "differs"
		head -n "${DIFF_LINES:-40}" "$ran.diff"
	fi
}

# Cases do not know each other: as many at a time as there are processors; what they say is told in their order.
cases=()
for case in "$root"/tests/golden/*/*/; do
	name=${case#"$root/tests/golden/"}
	[[ -f $case/cmd && ${name%/} == *"$filter"* ]] && cases+=("${name%/}")
done
strand() { # every n-th case, from case k on
	local i
	for ((i = $1; i < ${#cases[@]}; i += $2)); do
		one "$root/tests/golden/${cases[i]}" "${cases[i]}" "$work/${cases[i]/\//,}" >"$work/said.$i"
	done
	echo "$passed $failed $skipped" >"$work/sum.$1"
}
strands=$(nproc)
for ((k = 0; k < strands; k++)); do
	strand "$k" "$strands" &
done
wait
for ((i = 0; i < ${#cases[@]}; i++)); do
	cat "$work/said.$i"
done
for ((k = 0; k < strands; k++)); do
	if read -r a b c 2>/dev/null <"$work/sum.$k"; then
		passed=$((passed + a)) failed=$((failed + b)) skipped=$((skipped + c))
	else
		fail "golden" "strand $k of $strands did not come to its end"
	fi
done
if ((passed + failed + skipped == 0)); then
	fail "golden" "no case${filter:+ like $filter}"
fi
finish
