package org.mutuality.payment.budget;

import java.util.UUID;

/**
 * A cohort or fund that has a budget.
 *
 * @param isCohort false: it is a fund
 * @param country ISO 3166 alpha-2
 * @param currency ISO 4217
 */
public record BudgetOwner(UUID id, boolean isCohort, String country, String currency) {}
