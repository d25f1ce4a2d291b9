package org.mutuality.payment.dispatch;

import java.time.Duration;
import org.mutuality.payment.dispatch.DispatchSettings;

/** What is done about an order that its provider has never heard of. */
enum OrderNotFoundAction {
    /** Told once more, under the same id: should the first telling still come, the provider knows it by that. */
    RESEND,
    /** The first telling may still be on its way, from this or another instance. */
    WAIT,
    /** Nothing of it can be on its way any more, and it mustn't be told again: nobody pays it. */
    GIVE_UP;

    /**
     * @param mayTell whether it may be sent at this moment at all
     * @param age since it was written down as sent
     */
    static OrderNotFoundAction of(boolean mayTell, Duration age, DispatchSettings settings) {
        if (age.compareTo(settings.pollAfter()) < 0) {
            return WAIT;
        }
        if (mayTell) {
            return RESEND;
        }
        return age.compareTo(settings.lostAfter()) < 0 ? WAIT : GIVE_UP;
    }
}
