package org.mutuality.payment.conversion;

import java.util.UUID;
import org.mutuality.payment.budget.Conversion;

/** A conversion and the id under which it was recorded. */
public record RecordedConversion(UUID conversionId, Conversion conversion) {}
