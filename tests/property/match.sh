# SPDX-License-Identifier: GPL-3.0-or-later
# 200 companies by scripts/synth match: how many months fit, how many customers should change, how many do, how often two months are
# a false alarm, against the chances that the program planted.
printf '%s\n' plan,price,included,overage light,10,2,4 middle,20,10,3 >"$work/tariff.csv"
"$root/scripts/synth" match 300 1-200 | ce-gap -q match -g cohort -S "tariff=$work/tariff.csv" >"$work/match" ||
	fail match "ce-gap fails"
recovered match "$work/match" '
# The chance of three in a row among n months, each wrong with p: by how many of the last are wrong.
function run(n, p,   i, none, one, two, was) {
	none = 1
	for (i = 1; i <= n; i++) {
		was = none
		none = (none + one + two) * (1 - p)
		two = one * p
		one = was * p
	}
	return 1 - none - one - two
}

# How many times two wrong months are followed by a third that is known.
function alarms(n, p) { return p * p * (1 + (n - 3) * (1 - p)) }

function sow(   short, long, either, all, false) {
	either = 1 - (1 - run(6, .95)) * (1 - run(6, .1))
	long = .7 * run(12, .1) + .15 * run(12, .95) + .15 * either
	all = .7 * alarms(12, .1) + .15 * alarms(12, .95) + .15 * (alarms(6, .95) + alarms(6, .1))
	false = .7 * alarms(12, .1) * .9 + .15 * alarms(12, .95) * .05 + .15 * (alarms(6, .95) * .05 + alarms(6, .1) * .9)
	plant("fits", "(all)", "fit", .7 * .9 + .15 * .05 + .15 * (.05 + .9) / 2)
	plant("fits", "middle", "fit", .9)
	plant("mismatched", "(all)", "mismatched", long)
	plant("mismatched", "middle", "mismatched", run(6, .1))
	plant("followed", "(all)", "followed", .15 * run(6, .95) * (1 - run(6, .1)) / long)
	plant("alarms", "(all)", "false_alarms", false / all)
	plant("changes", "(all)", "fit_before", .05)
	plant("changes", "(all)", "fit_after", .9)
	plant("changes", "(all)", "fit_change", .85)
}'
