// SPDX-License-Identifier: GPL-3.0-or-later
// node polars.js FILE: the group-by of scripts/bench with Polars (POLARS_MAX_THREADS chooses the threads).
const pl = require("nodejs-polars");

const gap = pl.col("perception").minus(pl.col("expectation"));
const both = gap.isNotNull();
const nps = pl.col("nps");
const table = pl
	.scanCSV(process.argv[2])
	.groupBy(["touchpoint", "tier"])
	.agg(
		both.sum().alias("n"),
		pl.col("expectation").filter(both).mean().alias("e"),
		pl.col("perception").filter(both).mean().alias("p"),
		gap.mean().alias("gap"),
		gap.std().alias("sd"),
		nps.gtEq(9).cast(pl.Int32).minus(nps.ltEq(6).cast(pl.Int32)).mean().multiplyBy(100).alias("net"),
		pl.col("csat").gtEq(4).cast(pl.Int32).mean().alias("box"),
		pl.col("ces").mean().alias("effort"),
	)
	.collectSync();
for (const row of table.rows()) console.log(row.join("\t"));
