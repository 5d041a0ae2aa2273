#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# question: When does an extra become an entitlement?
# caption: The more extras a customer has had, the more it costs to withhold the next.
# data: planted: made up by scripts/synth, which says what is in it
scripts/synth habit 400 | ce-gap habit | ce-report -f svg --chart habit --source 'planted data, scripts/synth'
