package org.mutuality.payment.provider.bank;

import java.util.Optional;
import java.util.UUID;

/** An order's id as EndToEndId: 32 hex digits, because at most 35 characters are allowed. */
public final class EndToEndId {
    private EndToEndId() {}

    public static String of(UUID orderId) {
        return orderId.toString().replace("-", "");
    }

    /** Empty when it cannot be one of ours. */
    public static Optional<UUID> read(String endToEndId) {
        return endToEndId.matches("[0-9a-fA-F]{32}")
                ? Optional.of(
                        UUID.fromString(endToEndId.replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5")))
                : Optional.empty();
    }
}
