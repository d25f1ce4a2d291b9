package org.mutuality.payment.provider.mobile;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.mutuality.payment.provider.ProviderRoutes;

/** Operators that are configured. */
@ApplicationScoped
public class MobileMoneyOperators {
    private final ProviderRoutes<OperatorSettings> ways;
    private final Clock clock;
    private final List<MobileMoneyProvider> all;

    MobileMoneyOperators(MobileMoneySettings settings, Clock clock) {
        this.ways = ways(settings);
        this.clock = clock;
        this.all = ways.all().map(this::operator).toList();
    }

    public static ProviderRoutes<OperatorSettings> ways(MobileMoneySettings settings) {
        return new ProviderRoutes<>(
                settings, settings.routes(), one -> one.url().isPresent());
    }

    public List<MobileMoneyProvider> all() {
        return all;
    }

    /** Names of those whose callback it is; usually one, and none when nobody's. As {@link CallbackSignature#genuine}. */
    public Set<String> signers(String date, String correlationId, byte[] body, String signature) {
        return ways.all()
                .filter(via -> new CallbackSignature(ways.of(via).orElseThrow(), clock)
                        .genuine(date, correlationId, body, signature))
                .collect(Collectors.toSet());
    }

    private MobileMoneyProvider operator(String via) {
        OperatorSettings settings = ways.of(via).orElseThrow();
        return new MobileMoneyProvider(new ResilientOperatorClient(settings, clock), settings, via, clock);
    }
}
