// SPDX-License-Identifier: GPL-3.0-or-later
// node duckdb.js FILE: the group-by of scripts/bench with DuckDB, JOBS threads.
const { DuckDBInstance } = require("@duckdb/node-api");

async function main() {
	const instance = await DuckDBInstance.create(":memory:", { threads: process.env.JOBS || "2" });
	const connection = await instance.connect();
	const file = process.argv[2].replaceAll("'", "''");
	const reader = await connection.runAndReadAll(`
		SELECT touchpoint, tier, count(perception - expectation),
			avg(expectation) FILTER (perception IS NOT NULL), avg(perception) FILTER (expectation IS NOT NULL),
			avg(perception - expectation), stddev_samp(perception - expectation),
			100 * avg(CASE WHEN nps >= 9 THEN 1 WHEN nps <= 6 THEN -1 WHEN nps IS NOT NULL THEN 0 END),
			avg(CASE WHEN csat >= 4 THEN 1 WHEN csat IS NOT NULL THEN 0 END), avg(ces)
		FROM read_csv('${file}', header = true) GROUP BY touchpoint, tier`);
	for (const row of reader.getRows()) console.log(row.join("\t"));
}
main();
