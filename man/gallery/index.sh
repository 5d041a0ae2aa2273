#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# question: How do experience and satisfaction add up to loyalty?
# caption: Indices of four parts of the experience with kiosks, of satisfaction and of loyalty, and the paths between them.
# data: kiosks: a survey in South Korea, 2019; github.com/hanakim120/kiosk-servqual-research, MIT
model='block,indicators,from
Reliability,perception@1|perception@2|perception@3,
Enjoyment,perception@4|perception@5|perception@6,
Convenience,perception@16|perception@17|perception@18,
Security,perception@19|perception@20|perception@21,
Satisfaction,csat@satisfied|csat@excellent,Reliability|Enjoyment|Convenience|Security
Loyalty,csat@again|csat@recommend,Satisfaction'
ce-ingest -q -m testdata/maps/kiosk-outcomes.csv testdata/kiosk/kiosk.csv | ce-segment -q -w "frequency != 'never'" |
	ce-gap index -S model=<(echo "$model") |
	ce-report -f svg --chart index --source 'hanakim120/kiosk-servqual-research (MIT)'
