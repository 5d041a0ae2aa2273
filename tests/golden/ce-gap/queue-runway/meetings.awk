# Flights in order of leaving the gate; each looks ahead at those who left while it was taxiing.
function minutes(text) { return ((substr(text, 6, 2) * 31 + substr(text, 9, 2)) * 24 + substr(text, 12, 2)) * 60 + substr(text, 15, 2) }
BEGIN { FS = "\t" }
NR > 1 { n++; key = minutes($1); at[key] = at[key] " " n; in_[n] = key; out[n] = minutes($2); carrier[n] = $3; airport[n] = $4
	least = n == 1 || key < least ? key : least; last = key > last ? key : last }
END {
	for (t = least; t <= last; t++) {
		k = split(at[t], now, " ")
		for (a = 1; a <= k; a++) look(now[a])
	}
	for (i = 1; i <= n; i++) {
		c = carrier[i]; count[c]++; over[c] += by[i] > 0; overs[c] += by[i]; jumps[c] += of[i]; wait[c] += out[i] - in_[i]
	}
	for (c in count) {
		printf "%s|overtaken %.9g\n%s|overtakes %.9g\n%s|jumps %.9g\n", c, over[c] / count[c], c, overs[c] / count[c], c, jumps[c] / count[c]
		printf "%s|inversions %.9g\n%s|wait_mean %.9g\n", c, overs[c], c, 60 * wait[c] / count[c]
	}
	for (p in met) printf "%s|meetings %d\n%s|inversions %d\n", p, met[p], p, inverted[p]
}
function look(i, t, m, b, j, later, pair) {
	for (t = in_[i] + 1; t < out[i]; t++) {
		m = split(at[t], later, " ")
		for (b = 1; b <= m; b++) {
			j = later[b]
			if (airport[j] != airport[i]) continue
			pair = carrier[j] " > " carrier[i]
			met[pair]++
			inverted[pair] += 0
			if (out[j] < out[i]) { inverted[pair]++; by[i]++; of[j]++ }
		}
	}
}
