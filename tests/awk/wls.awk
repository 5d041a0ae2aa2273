# Weighted least squares from single records, and linearised errors (Binder 1983), by Gauss-Jordan: -v y=COLUMN -v x=COLUMN,...
# With -v low= -v high= the predictors are low and high answers instead. A line NAME SLOPE ERROR for each.
BEGIN { FS = "\t"; k = split(x, name, ",") }
NR == 1 { for (f = 1; f <= NF; f++) { sub(/:.*/, "", $f); at[$f] = f } next }
{
	use = $at[y] != "" && $at["weight"] > 0
	for (i = 1; i <= k; i++) use = use && $at[name[i]] != ""
	if (!use) next
	n++; w[n] = $at["weight"]; Y[n] = $at[y]; X[n, 0] = 1
	for (i = 1; i <= k; i++) {
		v = $at[name[i]]
		if (low == "") { X[n, i] = v; head[i] = name[i] }
		else { X[n, 2 * i - 1] = v <= low; X[n, 2 * i] = v >= high; head[2 * i - 1] = name[i] "<"; head[2 * i] = name[i] ">" }
	}
}
END {
	p = low == "" ? k : 2 * k
	for (r = 1; r <= n; r++) for (i = 0; i <= p; i++) {
		for (j = 0; j <= p; j++) A[i, j] += w[r] * X[r, i] * X[r, j]
		b[i] += w[r] * X[r, i] * Y[r]
	}
	for (i = 0; i <= p; i++) for (j = 0; j <= p; j++) I[i, j] = i == j
	for (c = 0; c <= p; c++) {
		t = A[c, c]
		for (j = 0; j <= p; j++) { A[c, j] /= t; I[c, j] /= t }
		for (i = 0; i <= p; i++) if (i != c) { t = A[i, c]; for (j = 0; j <= p; j++) { A[i, j] -= t * A[c, j]; I[i, j] -= t * I[c, j] } }
	}
	for (i = 0; i <= p; i++) for (j = 0; j <= p; j++) beta[i] += I[i, j] * b[j]
	for (r = 1; r <= n; r++) {
		e = Y[r]
		for (i = 0; i <= p; i++) e -= beta[i] * X[r, i]
		for (i = 0; i <= p; i++) for (j = 0; j <= p; j++) M[i, j] += w[r] ^ 2 * e ^ 2 * X[r, i] * X[r, j]
	}
	head[0] = "(intercept)"
	for (i = 0; i <= p; i++) {
		s = 0
		for (a = 0; a <= p; a++) for (c = 0; c <= p; c++) s += I[i, a] * M[a, c] * I[c, i]
		printf "%s %.8f %.8f\n", head[i], beta[i], sqrt(s * n / (n - 1))
	}
}
