# Every minute of May, up or down, by region: no intervals to unite
function minute(at,  part) {
	split(at, part, /[-T:Z]/)
	return ((part[2] == 4 ? -30 : part[2] == 6 ? 31 : 0) + part[3] - 1) * 1440 + part[4] * 60 + part[5]
}
BEGIN { FS = ","; minutes = 31 * 1440 }
FNR == 1 { next }
NR == FNR { weight[$1] = $2; sum += $2; regions++; next }
{ for (m = minute($3); m < minute($4); m++) if (m >= 0 && m < minutes) down[$2, m] = 1 }
END {
	for (key in down) { split(key, part, SUBSEP); n[part[1]]++; all++ }
	for (region in weight) {
		printf "%s\tavailability\t%.10g\n", region, 1 - n[region] / minutes
		printf "%s\tdowntime_s\t%d\n", region, n[region] * 60
		weighted += weight[region] / sum * (1 - n[region] / minutes)
	}
	printf "\\(all\\)\ttime_weighted\t%.10g\n\\(all\\)\tcustomer_weighted\t%.10g\n", 1 - all / regions / minutes, weighted
}
