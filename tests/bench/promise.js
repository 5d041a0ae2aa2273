// SPDX-License-Identifier: GPL-3.0-or-later
// node promise.js FILE: the promises of scripts/bench with DuckDB, JOBS threads: by region kept, late and broken as of 2026-03-01, their
// shares, and how late the late ones were (median, ninth decile, worst; exact quantiles).
const { DuckDBInstance } = require("@duckdb/node-api");

async function main() {
	const instance = await DuckDBInstance.create(":memory:", { threads: process.env.JOBS || "2" });
	const connection = await instance.connect();
	const file = process.argv[2].replaceAll("'", "''");
	const reader = await connection.runAndReadAll(`
		WITH t AS (SELECT region, due_at, done_at, epoch(done_at) - epoch(due_at) AS over FROM read_csv('${file}', header = true))
		SELECT region, count(*) FILTER (over <= 0) AS kept, count(*) FILTER (over > 0) AS late,
			count(*) FILTER (done_at IS NULL AND due_at < TIMESTAMPTZ '2026-03-01 00:00:00Z') AS broken,
			kept / (kept + late + broken), late / (kept + late + broken), broken / (kept + late + broken),
			quantile_disc(over, 0.5) FILTER (over > 0), quantile_disc(over, 0.9) FILTER (over > 0), max(over)
		FROM t GROUP BY region`);
	for (const row of reader.getRows()) console.log(row.join("\t"));
}
main();
