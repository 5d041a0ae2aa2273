#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# question: Who is on the wrong plan?
# caption: Customers whom another plan would serve better, and what they would save.
# data: planted: made up by scripts/synth, which says what is in it
scripts/synth match 400 |
	ce-gap match -S tariff=<(printf '%s\n' plan,price,included,overage light,10,2,4 middle,20,10,3) |
	ce-report -f svg --chart match --source 'planted data, scripts/synth'
