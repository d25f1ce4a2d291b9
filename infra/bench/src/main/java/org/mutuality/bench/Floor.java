package org.mutuality.bench;

/** @param by what wrote the rows @param meanMillis of a transaction */
record Floor(String by, double perSecond, double meanMillis) {}
