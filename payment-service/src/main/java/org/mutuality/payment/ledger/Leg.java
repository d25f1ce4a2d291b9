package org.mutuality.payment.ledger;

import java.util.UUID;
import org.mutuality.contracts.Money;

/** One posting of a transfer; the amount is more than 0, the side says the direction. */
public record Leg(Account account, Side side, Money amount) {
    static Leg debit(Kind kind, UUID owner, Money amount) {
        return new Leg(new Account(kind, owner), Side.DEBIT, amount);
    }

    static Leg credit(Kind kind, UUID owner, Money amount) {
        return new Leg(new Account(kind, owner), Side.CREDIT, amount);
    }
}
