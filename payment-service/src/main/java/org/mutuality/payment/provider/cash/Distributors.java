package org.mutuality.payment.provider.cash;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import org.mutuality.payment.provider.Ways;

/** Who hands out cash, each with codes of its own. */
@ApplicationScoped
public class Distributors {
    private final Ways<Distributor> ways;

    Distributors(CashSettings settings) {
        this.ways = ways(settings);
    }

    public static Ways<Distributor> ways(CashSettings settings) {
        return new Ways<>(
                settings,
                settings.via(),
                one -> one.secret().filter(CashCodes::isSecret).isPresent());
    }

    /** Empty when it isn't configured any more: then nobody knows whose a code of its was. */
    public Optional<CashCodes> codes(String via) {
        return ways.of(via).flatMap(Distributor::secret).map(CashCodes::new);
    }

    /** @throws java.util.NoSuchElementException it isn't configured */
    public Duration validFor(String via) {
        return ways.of(via).orElseThrow().validFor();
    }
}
