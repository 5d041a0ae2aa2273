# SPDX-License-Identifier: GPL-3.0-or-later
# 200 companies by scripts/synth recovery: what each step of recovery is worth, how often it is taken, and how loyal customers
# are, against the chances that the program planted. A single interval is allowed 4 deviations, a family of them 3.
companies=200

"$root/scripts/synth" recovery 2000 "1-$companies" | ce-gap -q recovery -g cohort >"$work/recovery" ||
	fail recovery "ce-gap fails"
awk -F'\t' '
function plant(family, item, measure, truth) {
	planted[item, measure] = truth
	family_of[item, measure] = family
	order[++plants] = item SUBSEP measure
}

function step(s, name, often, seldom, gain, logit) {
	plant("effects on satisfaction", name, "effect", gain)
	plant("coefficients of repurchase", name, "beta", logit)
	plant("coverages", name, "coverage", .6 * often + .4 * seldom)
	plant("first missing steps", name, "first_missing", .6 * all_often * (1 - often) + .4 * all_seldom * (1 - seldom))
	all_often *= often
	all_seldom *= seldom
	chance[s, 1] = often; chance[s, 0] = seldom
	worth[s] = logit
	called[s] = name
	mean += .6 * often + .4 * seldom
}

# How many complainants buy again, and what step j is worth to them: over both kinds of companies and all sets of steps.
function loyalty(j, j_taken,   cares, set, s, taken, p, eta, sum) {
	for (cares = 0; cares < 2; cares++)
		for (set = 0; set < 64; set++) {
			p = cares ? .6 : .4
			eta = -1.4
			for (s = 1; s <= 6; s++) {
				taken = int(set / 2 ^ (s - 1)) % 2
				p *= taken ? chance[s, cares] : 1 - chance[s, cares]
				eta += worth[s] * (s == j ? j_taken : taken)
			}
			sum += p / (1 + exp(-eta))
		}
	return sum
}

BEGIN {
	all_often = all_seldom = 1
	step(1, "apologised", .9, .7, .3 + .4 / 2, .3)
	step(2, "listened", .8, .5, .6, .5)
	step(3, "fixed", .75, .45, .9, 1.2)
	step(4, "compensated", .5, .2, .5, .5)
	step(5, "kept_word", .85, .6, 1.4, .8)
	step(6, "followed_up", .6, .3, .7, .4)
	for (s = 1; s <= 6; s++)
		plant("effects on repurchase", called[s], "repurchase_effect", loyalty(s, 1) - loyalty(s, 0))
	plant("chains", "chain", "full_chain", .6 * all_often + .4 * all_seldom)
	plant("chains", "chain", "steps", mean)
	plant("loyalties", "no-problem", "repurchase", .83)
	plant("loyalties", "silent", "repurchase", .45)
	plant("loyalties", "complained", "repurchase", loyalty(0, 0))
	plant("shares", "problem", "share", .6)
	plant("shares", "complained", "share", (.25 + .45 + .70) / 3)
	plant("shares", "own_words", "coverage", .5)
	plant("shares", "double_deviation", "broken", .4 * .4 + .6 * .15)
	plant("words", "own_words", "satisfaction_difference", .4)
	plant("words", "own_words", "difference", 0)
	plant("paradoxes", "paradox", "difference", loyalty(0, 0) - .83)
	plant("changes", "no-problem", "repurchase_change", 0)
	plant("changes", "silent", "repurchase_change", .45 - .83)
	plant("changes", "complained", "repurchase_change", loyalty(0, 0) - .83)
}

($3, $4) in planted && $8 != "" {
	of[$3, $4]++
	inside[$3, $4] += $8 <= planted[$3, $4] && planted[$3, $4] <= $9
}

END {
	for (i = 1; i <= plants; i++) {
		split(order[i], part, SUBSEP)
		family = family_of[order[i]]
		all[family] += of[order[i]]
		held[family] += inside[order[i]]
		print part[1] " " part[2] "\t" inside[order[i]] + 0 "\t" of[order[i]] + 0 "\t4"
	}
	for (family in all) print family "\t" held[family] "\t" all[family] "\t3"
}' "$work/recovery" >"$work/rates"
[[ ${RATES-} ]] && cat "$work/rates"
while IFS=$'\t' read -r name inside of far; do
	rate "recovery: $name" "$inside" "$of" .95 "$far"
done <"$work/rates"
