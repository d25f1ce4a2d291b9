package org.mutuality.investment.investment;

import java.util.UUID;

/** Whose investment it is, and from which fund: what every fact about it carries. */
public record InvestmentSubject(UUID familyId, UUID cohortId, String country, UUID fundId) {}
