# The manual's rule order by order: what was ordered at earlier minutes against the stock that this order tells.
function seconds(text) { return ((substr(text, 9, 2) * 24 + substr(text, 12, 2)) * 60 + substr(text, 15, 2)) * 60 + substr(text, 18, 2) } # June
function day(text) { return int((seconds(text) + 8 * 3600) / 86400) } # in Shanghai
function say(item, measure, value) { printf "%s|%s %s\n", item, measure, value }
function share(item, measure, part, all) { if (all) say(item, measure, sprintf("%.9g", part / all)) }
BEGIN { FS = ","; now = day("2026-06-22T10:00:00Z") }
NR > 1 {
	n++
	at[n] = $2; region[n] = $3; quantity[n] = $5; stock[n] = $6; promised[n] = $7
	took[n] = $8 == "" ? now - day($2) : day($8) - day($2); done[n] = $8 != ""
	regions[$3] = 1
}
END {
	fill()
	for (r in regions) region_rows(r, r)
	region_rows("", "(all)")
}
# In order of time, as the file is.
function fill(i, r) {
	for (i = 1; i <= n; i++) {
		r = region[i]
		if (at[i] != lastat[r]) { earlier[r] = sum[r]; lastat[r] = at[i] }
		before[i] = earlier[r] + 0
		sum[r] += quantity[i]
		now_is[i] = sum[r]
		whole[r] = stock[i]
	}
}
function kept(i, days) { return done[i] && took[i] <= days }
function missed(i, days) { return took[i] > days }
function region_rows(r, name, i, t, c, item, all, total, size, unused, x) {
	split("", c)
	for (i = 1; i <= n; i++) {
		if (r != "" && region[i] != r) continue
		c["used"]++; c["quantity"] += quantity[i]; c["oversold"] += before[i] >= stock[i]
		if (promised[i] != "") { c["kept"] += kept(i, promised[i]); c["late"] += missed(i, promised[i]) }
	}
	for (x in regions) if (r == "" || x == r) { size += whole[x]; unused += whole[x] > sum[x] ? whole[x] - sum[x] : 0; c["pools"]++ }
	say(name, "used", c["used"]); say(name, "quantity", c["quantity"]); say(name, "stock", size); say(name, "unused", unused)
	share(name, "sold", c["quantity"], size); share(name, "oversold", c["oversold"], c["used"])
	share(name, "actual_kept", c["kept"], c["kept"] + c["late"]); say(name, "actual_late_n", c["late"])
	if (r == "") say(name, "pools", c["pools"])
	for (t = 60; t <= 100; t += 5) threshold(r, (r == "" ? "" : r " ") (t > 95 ? "never" : t "%"), t > 95 ? 1e9 : t)
}
function threshold(r, item, t, i, c, soft) {
	split("", c)
	for (i = 1; i <= n; i++) {
		if (r != "" && region[i] != r) continue
		soft = before[i] * 100 >= t * stock[i]
		if (r != "" && c["at"] == "" && now_is[i] * 100 >= t * stock[i]) c["at"] = at[i]
		if (soft) { c["after"]++; c["kept after"] += kept(i, 3); c["late after"] += missed(i, 3); c["avoided"] += missed(i, 1) && kept(i, 3) }
		else { c["before"]++; c["kept before"] += kept(i, 1); c["late before"] += missed(i, 1) }
		if (promised[i] == "") continue
		c["promised " soft]++
		c["fast " soft] += promised[i] < 3
	}
	if (c["at"] != "") say(item, "triggered_at", c["at"])
	say(item, "orders_before", c["before"] + 0); say(item, "orders_after", c["after"] + 0)
	share(item, "kept_before", c["kept before"], c["kept before"] + c["late before"])
	share(item, "kept_after", c["kept after"], c["kept after"] + c["late after"])
	share(item, "kept", c["kept before"] + c["kept after"], c["kept before"] + c["kept after"] + c["late before"] + c["late after"])
	say(item, "late_avoided", c["avoided"] + 0); say(item, "late_n", c["late before"] + c["late after"])
	if (t > 95) return
	say(item, "coupon_cost", sprintf("%.2f", 5 * c["after"]))
	say(item, "cost", sprintf("%.2f", 5 * c["after"] + 30 * (c["late before"] + c["late after"])))
	if (t != 80) return
	share(item, "noncompliant", c["fast 1"], c["promised 1"])
	share(item, "premature", c["promised 0"] - c["fast 0"], c["promised 0"])
}
