# SPDX-License-Identifier: GPL-3.0-or-later
# 200 companies by scripts/synth habit: what refusing costs after so many extras, by how much that grows, what is expected and what
# is asked for, against what the program planted.
"$root/scripts/synth" habit 300 1-200 | ce-gap -q habit -g cohort >"$work/habit" || fail habit "ce-gap fails"
recovered habit "$work/habit" '
function sow(   k, item) {
	for (k = 0; k <= 5; k++) {
		item = k == 5 ? "5+" : k
		plant("penalties", item, "penalty", 1 + k / 2)
		plant("means", item, "given", 7)
		plant("means", item, "withheld", 6 - k / 2)
		plant("means", item, "expectation", 4 + .6 * k)
		plant("rates", item, "rate", .6)
	}
	plant("slopes", "(all)", "habituation", .5)
	plant("slopes", "(all)", "given_slope", 0)
	plant("slopes", "(all)", "withheld_slope", -.5)
	plant("slopes", "(all)", "expectation_slope", .6)
	plant("extras", "(all)", "extras", 3.6)
	plant("demands", "wrap", "demand", .5)
	plant("demands", "carry", "demand", .3)
	plant("demands", "late", "demand", .2)
	plant("demands", "wrap", "granted", .6)
	plant("demands", "carry", "granted", .6)
	plant("demands", "late", "granted", .6)
}'
