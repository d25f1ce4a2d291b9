package org.mutuality.payment.ledger;

import java.util.UUID;
import org.mutuality.contracts.Money;

/** One posting of a transfer. The amount is always positive; the side gives the direction. */
public record Leg(LedgerAccount account, EntrySide side, Money amount) {
    public static Leg debit(LedgerAccountType kind, UUID owner, Money amount) {
        return new Leg(new LedgerAccount(kind, owner), EntrySide.DEBIT, amount);
    }

    public static Leg credit(LedgerAccountType kind, UUID owner, Money amount) {
        return new Leg(new LedgerAccount(kind, owner), EntrySide.CREDIT, amount);
    }
}
