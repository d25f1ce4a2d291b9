package org.mutuality.platform.identity;

/** Realm roles, for {@code @RolesAllowed}. */
public final class Roles {

    public static final String FAMILY = "family";
    public static final String LIAISON = "liaison";
    public static final String RECORDER = "recorder";
    public static final String COUNTRY_LEAD = "country-lead";
    public static final String FINANCE_MAKER = "finance-maker";
    public static final String FINANCE_CHECKER = "finance-checker";
    public static final String PARTNER = "partner";
    public static final String ANALYST = "analyst";
    public static final String OPERATOR = "operator";

    private Roles() {}
}
