package org.mutuality.bench.baseline;

/** @param by what wrote the rows @param meanMillis of a transaction */
public record Baseline(String by, double perSecond, double meanMillis) {}
