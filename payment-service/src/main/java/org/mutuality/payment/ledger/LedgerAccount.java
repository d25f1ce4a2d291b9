package org.mutuality.payment.ledger;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.platform.http.json.TextFormats;

/**
 * An account of the ledger. As text {@code family-payable.0190…}. It can hold several currencies, each with its own balance.
 *
 * @param kind type of the account
 * @param owner fund, cohort, family or provider, depending on the type
 */
public record LedgerAccount(LedgerAccountType kind, UUID owner) {
    /** Empty when the text cannot be the name of an account. */
    public static Optional<LedgerAccount> find(String text) {
        int dot = text.indexOf('.');
        return dot < 0
                ? Optional.empty()
                : LedgerAccountType.parse(text.substring(0, dot))
                        .flatMap(kind -> owner(text.substring(dot + 1)).map(owner -> new LedgerAccount(kind, owner)));
    }

    @JsonCreator
    static LedgerAccount parse(String text) {
        return find(text).orElseThrow(() -> new IllegalArgumentException(text + " is not an account"));
    }

    @Override
    @JsonValue
    public String toString() {
        return kind.text() + "." + owner;
    }

    private static Optional<UUID> owner(String text) {
        try {
            return Optional.of(TextFormats.uuid(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
