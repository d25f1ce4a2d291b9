package org.mutuality.bench.baseline;

/**
 * What PostgreSQL alone reaches.
 *
 * @param by the tool that wrote the rows
 * @param perSecond transactions of one row
 * @param meanMillis per transaction
 */
public record Baseline(String by, double perSecond, double meanMillis) {}
