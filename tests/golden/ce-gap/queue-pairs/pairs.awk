# Each customer by himself; every number of ce-gap queue by looking at all pairs.
# All of it is in one month.
function seconds(text) { return ((substr(text, 9, 2) * 24 + substr(text, 12, 2)) * 60 + substr(text, 15, 2)) * 60 + substr(text, 18, 2) }
function name(text) { return text == "" ? "(missing)" : text }
function say(item, measure, value) { printf "%s|%s %.9g\n", item, measure, value }
function quantile(list, n, q, k) { k = int(q * n); if (k < q * n) k++; return list[k] }
# Shell's sort, as texts or as numbers they are.
function order(list, m, gap, i, k, x) {
	m = 0
	for (i in list) m++
	for (gap = int(m / 2); gap; gap = int(gap / 2))
		for (i = gap + 1; i <= m; i++) {
			x = list[i]
			for (k = i; k > gap && list[k - gap] > x; k -= gap) list[k] = list[k - gap]
			list[k] = x
		}
}
function mean(item, measure, sum, n) { if (n) say(item, measure, sum / n) }
BEGIN { FS = "\t" }
NR == 1 { next }
{
	for (t = 0; t < $9; t++) {
		n++
		desk[n] = $1; in_[n] = seconds($2); tier[n] = name($4); told[n] = $5; true_[n] = $6; fair[n] = $7
		kind[n] = $8 == 1 ? ($3 == "" ? "unknown" : "gone") : $3 == "" ? "waiting" : "served"
		out[n] = kind[n] == "waiting" || kind[n] == "unknown" ? 1e15 : seconds($3)
		desks[$1] = 1
		classes[name($4)] = 1
	}
}
END {
	classes["(all)"] = 1
	for (i = 1; i <= n; i++) {
		if (kind[i] == "unknown") continue
		for (j = 1; j <= n; j++) {
			if (desk[j] != desk[i] || kind[j] != "served") continue
			if (in_[j] > in_[i] && out[j] < out[i]) by[i]++
			if (in_[j] < in_[i] && out[j] > out[i]) of[i]++
			if (out[j] > in_[i] && out[j] < out[i]) ahead[i]++
			if (kind[i] == "served" && in_[j] > in_[i] && in_[j] < out[i]) {
				met[tier[j] " > " tier[i]]++
				inverted[tier[j] " > " tier[i]] += out[j] < out[i]
			}
		}
	}
	for (d in desks) replay(d)
	for (pair in met) {
		say(pair, "meetings", met[pair]); say(pair, "inversions", inverted[pair])
		say(pair, "overtook", inverted[pair] / met[pair])
	}
	for (c in classes) class(c)
	for (d in desks) queues++
	say("(all)", "queues", queues)
	say("(all)", "told_missing", served - told_all); say("(all)", "told_invalid", 0)
	say("(all)", "fairness_missing", served - fair_all); say("(all)", "fairness_invalid", 0)
}
# Order by coming, then by turn; the same turns in that order; equal ones share.
function replay(d, m, i, k, first, last, sum) {
	m = 0
	delete key_of; delete turn
	for (i = 1; i <= n; i++)
		if (desk[i] == d && kind[i] == "served") {
			key_of[++m] = sprintf("%012d %012d %06d", in_[i], out[i], i)
			turn[m] = out[i]
		}
	order(key_of); order(turn)
	for (first = 1; first <= m; first = last) {
		sum = 0
		for (last = first; last <= m && substr(key_of[last], 1, 25) == substr(key_of[first], 1, 25); last++) sum += turn[last]
		for (k = first; k < last; k++) {
			i = substr(key_of[k], 27) + 0
			fcfs[i] = sum / (last - first) - in_[i]
		}
	}
}
function class(c, i, s, position, e, x, f) {
	delete s; delete waits; delete fcfses
	for (i = 1; i <= n; i++) {
		if (c != "(all)" && tier[i] != c) continue
		if (kind[i] != "served") { s[kind[i]]++; if (by[i]) s[kind[i] " overtaken"]++; continue }
		s["n"]++; s["overtaken"] += by[i] > 0; s["by"] += by[i]; s["jumped"] += of[i] > 0; s["of"] += of[i]
		waits[s["n"]] = out[i] - in_[i]; s["wait"] += out[i] - in_[i]
		fcfses[s["n"]] = fcfs[i] > int(fcfs[i]) ? int(fcfs[i]) + 1 : int(fcfs[i]); s["fcfs"] += fcfs[i]
		if (told[i] != "") {
			position = place[i] = true_[i] == "" ? ahead[i] + 1 : true_[i]
			e = position - told[i]; s["told"]++; s["right"] += e == 0; s["late"] += e > 0; s["error"] += e; s["far"] += e < 0 ? -e : e
		}
		if (fair[i] != "") {
			f = fair[i]; s["f"] += f; s["fn"]++
			x = by[i] + 0; s["x"] += x; s["xx"] += x * x; s["xf"] += x * f
			s["f o" (by[i] > 0)] += f; s["n o" (by[i] > 0)]++; s["f j" (of[i] > 0)] += f; s["n j" (of[i] > 0)]++
		}
	}
	say(c, "used", s["n"] + 0)
	if (s["n"]) {
		order(waits); order(fcfses)
		say(c, "overtaken", s["overtaken"] / s["n"]); say(c, "overtakes", s["by"] / s["n"])
		say(c, "jumped", s["jumped"] / s["n"]); say(c, "jumps", s["of"] / s["n"]); say(c, "inversions", s["by"])
		say(c, "wait_p50", quantile(waits, s["n"], .5)); say(c, "wait_p90", quantile(waits, s["n"], .9))
		say(c, "fcfs_p50", quantile(fcfses, s["n"], .5)); say(c, "fcfs_p90", quantile(fcfses, s["n"], .9))
		say(c, "wait_mean", s["wait"] / s["n"])
		if (c != "(all)") { say(c, "fcfs_difference", (s["wait"] - s["fcfs"]) / s["n"]); say(c, "wait_ratio", s["wait"] / s["n"] / all_mean()) }
		mean(c, "told_right", s["right"], s["told"]); mean(c, "told_late", s["late"], s["told"])
		mean(c, "told_error", s["error"], s["told"]); mean(c, "told_distance", s["far"], s["told"])
		if (s["told"] > 1) say(c, "told_tau", tau(c))
		mean(c, "fairness", s["f"], s["fn"])
		mean(c, "fairness_overtaken", s["f o1"], s["n o1"]); mean(c, "fairness_not_overtaken", s["f o0"], s["n o0"])
		mean(c, "fairness_jumped", s["f j1"], s["n j1"]); mean(c, "fairness_not_jumped", s["f j0"], s["n j0"])
		if (s["fn"] && s["fn"] * s["xx"] > s["x"] ^ 2)
			say(c, "per_overtake", (s["fn"] * s["xf"] - s["x"] * s["f"]) / (s["fn"] * s["xx"] - s["x"] ^ 2))
		if (s["n o1"] && s["n o0"]) say(c, "overtaken_difference", s["f o1"] / s["n o1"] - s["f o0"] / s["n o0"])
		if (s["n j1"] && s["n j0"]) say(c, "jumped_difference", s["f j1"] / s["n j1"] - s["f j0"] / s["n j0"])
	}
	if (s["waiting"]) { say(c, "waiting_n", s["waiting"]); say(c, "waiting_overtaken", s["waiting overtaken"] / s["waiting"]) }
	if (s["gone"] + s["unknown"]) say(c, "abandoned", (s["gone"] + s["unknown"]) / (s["n"] + s["gone"] + s["unknown"]))
	if (s["gone"]) say(c, "abandoned_overtaken", s["gone overtaken"] / s["gone"])
	if (c == "(all)") { served = s["n"]; told_all = s["told"]; fair_all = s["fn"] }
}
function all_mean(i, sum, m) {
	for (i = 1; i <= n; i++) if (kind[i] == "served") { sum += out[i] - in_[i]; m++ }
	return sum / m
}
# Kendall's tau-b
function sign(x) { return x > 0 ? 1 : x < 0 ? -1 : 0 }
function tau(c, i, j, a, b, x, y, both) {
	for (i = 1; i <= n; i++) {
		if (place[i] == "" || (c != "(all)" && tier[i] != c)) continue
		for (j = 1; j < i; j++) {
			if (place[j] == "" || (c != "(all)" && tier[j] != c)) continue
			a = sign(told[i] - told[j]); b = sign(place[i] - place[j])
			x += a * a; y += b * b; both += a * b
		}
	}
	return both / sqrt(x * y)
}
