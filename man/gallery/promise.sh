#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# question: Do we keep what we say?
# caption: Of all requests to the city with a date promised, two of three are done by then.
# data: Boston: requests to the city's 311 service, 2015; City of Boston, PDDL, by way of github.com/johnsliao/bostonservicemap, MIT
ce-ingest -q -m testdata/maps/boston311.csv testdata/boston311/boston311_2015_six.csv.gz |
	ce-gap promise -g neighborhood --as-of 2016-01-13T08:00:00Z --totals |
	ce-report -f svg --chart promise --source 'City of Boston, 311 requests of 2015 (PDDL)'
