# Each record against each window, without buckets
function seconds(at) { return mktime(sprintf("%s %s %s %s %s %s", substr(at, 1, 4), substr(at, 6, 2), substr(at, 9, 2), substr(at, 12, 2), substr(at, 15, 2), substr(at, 18, 2)), 1) }
BEGIN {
	FS = ","
	count = split("5m 300 30m 1800 1h 3600 6h 21600 1d 86400 3d 259200 7d 604800 30d 2592000", window, " ")
	now = seconds("2026-06-10T12:00:00Z")
}
FNR == 1 { next }
{
	due = seconds($2); done = $3 == "" ? 0 : seconds($3)
	if (due >= now) next
	seen[$1]
	for (w = 2; w <= count; w += 2)
		if (due >= now - window[w]) { n[$1, w] += $4; if (!done || done > due) bad[$1, w] += $4 }
}
END {
	for (service in seen)
		for (w = 2; w <= count; w += 2) {
			key = service SUBSEP w
			printf "%s\tburn_%s\t%d\t%.10g\n", service, window[w - 1], n[key], n[key] ? bad[key] / n[key] / (1 - .99) : 0
		}
}
