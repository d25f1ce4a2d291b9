package org.mutuality.importer.plan;

import java.time.YearMonth;
import java.util.Map;

/** A family's journal of a month. {@code answers}: question of core-1 → JSON value; never empty. */
public record PlannedJournal(YearMonth month, Map<String, Object> answers) {}
