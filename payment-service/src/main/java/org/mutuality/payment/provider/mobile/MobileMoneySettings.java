package org.mutuality.payment.provider.mobile;

import io.smallrye.config.ConfigMapping;
import java.util.Map;

/**
 * Mobile-money operators: an unnamed one, and named ones such as {@code mutuality.payment.mobile-money.routes.manila.url} with
 * {@code mutuality.payment.mobile-money.routes.manila.countries=PH}.
 */
@ConfigMapping(prefix = "mutuality.payment.mobile-money")
public interface MobileMoneySettings extends OperatorSettings {
    /**
     * Operators by name. Names are stored with orders and must never change. No setting is inherited from the unnamed one.
     */
    Map<String, OperatorSettings> routes();
}
