package org.mutuality.payment.provider.registry;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mutuality.payment.provider.ProviderNames;
import org.mutuality.payment.provider.bank.BankSettings;
import org.mutuality.payment.provider.cash.CashSettings;
import org.mutuality.payment.provider.mobile.MobileMoneySettings;

/** As the service reads its configuration. */
class ProviderAvailabilityTest {
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
        for (String provider : ProviderNames.NAMES) {
            assertThat(lacks(provider, "PH", everywhere)).isEmpty();
        }
        assertThat(lacks("bank", "PH", Map.of("bank.iban", "DE89370400440532013000")))
                .isEmpty();
        Map<String, String> two = Map.of("bank.account", "1", "bank.countries", "PH,CO");
        assertThat(lacks("bank", "CO", two)).isEmpty();
        assertThat(lacks("bank", "LR", two)).contains("mutuality.payment.bank.countries");
    }

    @Test
    void a_named_one_pays_where_it_says_and_the_one_without_a_name_everywhere_else() {
        Map<String, String> configuration = Map.of(
                "bank.account", "1",
                "bank.routes.dollars.account", "2",
                "bank.routes.dollars.countries", "LR",
                "bank.routes.dollars.currencies", "USD",
                "bank.routes.unfinished.countries", "LR,PH");
        assertThat(configured(configuration).findRoute("bank", "LR", "USD")).contains("dollars");
        assertThat(configured(configuration).findRoute("bank", "LR", "LRD")).contains("");
        assertThat(configured(configuration).findRoute("bank", "PH", "PHP")).contains("");
        assertThat(configured(configuration).has("bank", "dollars")).isTrue();
        assertThat(configured(configuration).has("bank", "unfinished")).isFalse();
        assertThat(configured(configuration).findRoute("pigeon", "LR", "USD")).isEmpty();
    }

    @Test
    void without_an_unnamed_route_only_named_ones_pay_and_the_missing_setting_is_named() {
        Map<String, String> configuration = Map.of(
                "cash.routes.monrovia.secret", "sixteen characters and more",
                "cash.routes.monrovia.countries", "LR",
                "cash.routes.monrovia.currencies", "LRD");
        assertThat(configured(configuration).findRoute("cash", "LR", "LRD")).contains("monrovia");
        assertThat(configured(configuration).findMissingSetting("cash", "LR", "USD"))
                .contains("mutuality.payment.cash.currencies");
        assertThat(configured(configuration).findMissingSetting("cash", "PH", "PHP"))
                .contains("mutuality.payment.cash.countries");
        assertThat(configured(configuration).findRoute("cash", "PH", "PHP")).isEmpty();
    }

    @Test
    void of_two_that_reach_the_first_by_name_pays() {
        Map<String, String> configuration = Map.of("bank.routes.b.account", "1", "bank.routes.a.account", "2");
        assertThat(configured(configuration).findRoute("bank", "PH", "PHP")).contains("a");
    }

    @Test
    void environment_variables_name_them_as_well() {
        SmallRyeConfig config = builder()
                .withSources(new EnvConfigSource(
                        Map.of(
                                "MUTUALITY_PAYMENT_MOBILE_MONEY_ROUTES__BOGOTA__URL", "http://127.0.0.1:1",
                                "MUTUALITY_PAYMENT_MOBILE_MONEY_ROUTES__BOGOTA__COUNTRIES", "CO"),
                        300))
                .build();
        assertThat(configured(config).findRoute("mobile-money", "CO", "COP")).contains("bogota");
        assertThat(configured(config).findRoute("mobile-money", "PH", "PHP")).isEmpty();
    }

    private static Optional<String> lacks(String provider, String country, Map<String, String> configuration) {
        return configured(configuration).findMissingSetting(provider, country, "PHP");
    }

    private static ProviderAvailability configured(Map<String, String> configuration) {
        Map<String, String> settings = new java.util.HashMap<>();
        configuration.forEach((name, value) -> settings.put("mutuality.payment." + name, value));
        return configured(builder()
                .withSources(new PropertiesConfigSource(settings, "test", 100))
                .build());
    }

    private static ProviderAvailability configured(SmallRyeConfig config) {
        return new ProviderAvailability(
                config.getConfigMapping(BankSettings.class),
                config.getConfigMapping(CashSettings.class),
                config.getConfigMapping(MobileMoneySettings.class));
    }

    private static SmallRyeConfigBuilder builder() {
        return new SmallRyeConfigBuilder()
                .withMapping(BankSettings.class)
                .withMapping(CashSettings.class)
                .withMapping(MobileMoneySettings.class);
    }
}
