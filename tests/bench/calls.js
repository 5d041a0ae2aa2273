// SPDX-License-Identifier: GPL-3.0-or-later
// node calls.js FILE: the waits of scripts/bench with DuckDB, JOBS threads: by region the quantiles of the waits of those who were served
// (exact), their mean, who hung up, and how the quotes were kept.
const { DuckDBInstance } = require("@duckdb/node-api");

async function main() {
	const instance = await DuckDBInstance.create(":memory:", { threads: process.env.JOBS || "2" });
	const connection = await instance.connect();
	const file = process.argv[2].replaceAll("'", "''");
	const reader = await connection.runAndReadAll(`
		WITH t AS (SELECT *, abandoned = 0 AS served FROM read_csv('${file}', header = true))
		SELECT region, count(*) FILTER (served), quantile_disc(wait_s, [0.05, 0.5, 0.9, 0.99]) FILTER (served) AS q,
			avg(wait_s) FILTER (served), avg(abandoned),
			avg((wait_s BETWEEN quoted_min_s AND quoted_max_s)::INT) FILTER (served), avg((wait_s < quoted_min_s)::INT) FILTER (served),
			avg(wait_s - (quoted_min_s + quoted_max_s) / 2) FILTER (served),
			avg(quoted_max_s - quoted_min_s + 20 * greatest(quoted_min_s - wait_s, wait_s - quoted_max_s, 0)) FILTER (served)
		FROM t GROUP BY region`);
	for (const row of reader.getRows()) console.log([row[0], row[1], ...row[2].items, ...row.slice(3)].join("\t"));
}
main();
