#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# question: Is there room left for broken promises, and how fast does it go?
# caption: As of 1 December, since the quarter began, against a target of 65 % (ours, not the city's).
# data: Boston: requests to the city's 311 service, 2015; City of Boston, PDDL, by way of github.com/johnsliao/bostonservicemap, MIT
ce-ingest -q -m testdata/maps/boston311.csv testdata/boston311/boston311_2015_six.csv.gz |
	ce-gap promise -w "channel != 'Maximo Integration'" -g channel -z America/New_York --as-of 2015-12-01T05:00:00Z \
		-S burn=1 -S budget=quarter -S target=.65 |
	ce-report -f svg --chart budget --source 'City of Boston, 311 requests of 2015 (PDDL)'
