package org.mutuality.payment.purse;

import java.util.UUID;

/** A conversion, and by which id it was recorded. */
public record Converted(UUID conversionId, Conversion conversion) {}
