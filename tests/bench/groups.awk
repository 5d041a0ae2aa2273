# SPDX-License-Identifier: GPL-3.0-or-later
# The group-by of scripts/bench in awk. Fields behind the comment's first comma are not looked at.
NR == 1 { next }
{
	g = $3 "\t" $4
	seen[g] = 1
	if ($7 != "" && $8 != "") {
		d = $8 - $7
		n[g]++; e[g] += $7; p[g] += $8; s[g] += d; q[g] += d * d
	}
	if ($9 != "") { r[g]++; net[g] += ($9 >= 9) - ($9 <= 6) }
	if ($10 != "") { c[g]++; box[g] += $10 >= 4 }
	if ($11 != "") { f[g]++; ces[g] += $11 }
}
END {
	for (g in seen)
		printf "%s\t%d\t%.10g\t%.10g\t%.10g\t%.10g\t%.10g\t%.10g\t%.10g\n", g, n[g], e[g] / n[g], p[g] / n[g], s[g] / n[g],
			sqrt((q[g] - s[g] * s[g] / n[g]) / (n[g] - 1)), 100 * net[g] / r[g], box[g] / c[g], ces[g] / f[g]
}
