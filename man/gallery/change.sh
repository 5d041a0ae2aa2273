#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# question: What has changed since the last run?
# caption: Promises that fell due in the second half of 2015 against those of the first, where the change is beyond chance.
# data: Boston: requests to the city's 311 service, 2015; City of Boston, PDDL, by way of github.com/johnsliao/bostonservicemap, MIT
half() {
	ce-ingest -q -m testdata/maps/boston311.csv testdata/boston311/boston311_2015_six.csv.gz |
		ce-gap promise -w "due_at $1 '2015-07-01'" -g neighborhood --as-of 2016-01-13T08:00:00Z
}
half '>=' | ce-report -q -f svg --chart change --baseline <(half '<') --source 'City of Boston, 311 requests of 2015 (PDDL)'
