package org.mutuality.payment.provider;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mutuality.payment.provider.bank.BankSettings;
import org.mutuality.payment.provider.cash.CashSettings;
import org.mutuality.payment.provider.mobile.MobileMoneySettings;

/** As the service reads its configuration. */
class ConfiguredTest {
    @Test
    void without_any_configuration_every_provider_says_what_it_lacks() {
        assertThat(lacks("bank", "PH", Map.of()))
                .contains("mutuality.payment.bank.iban or mutuality.payment.bank.account");
        assertThat(lacks("cash", "PH", Map.of())).contains("mutuality.payment.cash.secret");
        assertThat(lacks("cash", "PH", Map.of("cash.secret", "too short"))).contains("mutuality.payment.cash.secret");
        assertThat(lacks("mobile-money", "PH", Map.of())).contains("mutuality.payment.mobile-money.url");
        assertThat(lacks("pigeon", "PH", Map.of())).isEmpty();
    }

    @Test
    void what_is_configured_pays_in_all_countries_or_in_those_that_are_named() {
        Map<String, String> everywhere = Map.of(
                "bank.account", "1",
                "cash.secret", "sixteen characters and more",
                "mobile-money.url", "http://127.0.0.1:1");
        for (String provider : Providers.NAMES) {
            assertThat(lacks(provider, "PH", everywhere)).isEmpty();
        }
        assertThat(lacks("bank", "PH", Map.of("bank.iban", "DE89370400440532013000")))
                .isEmpty();
        Map<String, String> two = Map.of("bank.account", "1", "bank.countries", "PH,CO");
        assertThat(lacks("bank", "CO", two)).isEmpty();
        assertThat(lacks("bank", "LR", two)).contains("mutuality.payment.bank.countries");
    }

    private static Optional<String> lacks(String provider, String country, Map<String, String> told) {
        Map<String, String> settings = new java.util.HashMap<>();
        told.forEach((name, value) -> settings.put("mutuality.payment." + name, value));
        SmallRyeConfig config = new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(settings, "told", 100))
                .withMapping(BankSettings.class)
                .withMapping(CashSettings.class)
                .withMapping(MobileMoneySettings.class)
                .build();
        return new Configured(
                        config.getConfigMapping(BankSettings.class),
                        config.getConfigMapping(CashSettings.class),
                        config.getConfigMapping(MobileMoneySettings.class))
                .lacks(provider, country);
    }
}
