package org.mutuality.payment.purse;

import java.util.List;
import org.mutuality.platform.store.Commands;
import org.mutuality.platform.view.Reaction;

/** What purses do on what happens, for tests of other rooms. */
public final class PurseReactions {
    private PurseReactions() {}

    public static List<Reaction<?>> all(Commands commands) {
        return List.of(
                new AddReceived(commands),
                new AddBought(commands),
                new SpendLateSettled(commands),
                new TakeBackReturned(commands),
                new CountCharged(commands));
    }
}
