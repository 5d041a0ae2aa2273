// SPDX-License-Identifier: GPL-3.0-or-later
// node patterns.js FILE BOOK: how many comments each pattern of the code book matches, with DuckDB, JOBS threads.
const { DuckDBInstance } = require("@duckdb/node-api");

async function main() {
	const instance = await DuckDBInstance.create(":memory:", { threads: process.env.JOBS || "2" });
	const connection = await instance.connect();
	const quoted = (text) => "'" + text.replaceAll("'", "''") + "'";
	const book = await connection.runAndReadAll(`SELECT code, pattern FROM read_csv(${quoted(process.argv[3])}, header = true, delim = ',')`);
	const rows = book.getRows();
	const counts = rows.map((row) => `count(*) FILTER (regexp_matches(comment, ${quoted(row[1])}))`);
	const reader = await connection.runAndReadAll(`SELECT ${counts.join(", ")} FROM read_csv(${quoted(process.argv[2])}, header = true)`);
	reader.getRows()[0].forEach((count, i) => console.log(`${rows[i][0]}\t${count}`));
}
main();
