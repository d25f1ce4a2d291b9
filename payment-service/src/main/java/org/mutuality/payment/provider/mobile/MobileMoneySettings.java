package org.mutuality.payment.provider.mobile;

import io.smallrye.config.ConfigMapping;
import java.util.Map;

/**
 * Operators of mobile money: one without a name, and others by theirs, as {@code mutuality.payment.mobile-money.routes.manila.url}
 * with {@code mutuality.payment.mobile-money.routes.manila.countries=PH}.
 */
@ConfigMapping(prefix = "mutuality.payment.mobile-money")
public interface MobileMoneySettings extends OperatorSettings {
    /** Name → operator; names are kept with orders for ever. Nothing is shared with the one without a name. */
    Map<String, OperatorSettings> routes();
}
