package org.mutuality.gateway.route;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.util.Map;

/**
 * Configuration {@code mutuality.at}: addresses of the services, by default from {@code JOURNAL_URL} and the like. Several
 * instances of a service are separated by commas.
 */
@ConfigMapping(prefix = "mutuality.at")
public interface ServiceAddresses {

    /** Cohort-services by country (ISO 3166-1 alpha-2 code); {@code *} for every other country. */
    Map<String, ServiceInstances> cohort();

    @WithDefault("http://127.0.0.1:8082")
    ServiceInstances journal();

    @WithDefault("http://127.0.0.1:8083")
    ServiceInstances payment();

    @WithDefault("http://127.0.0.1:8084")
    ServiceInstances investment();

    @WithDefault("http://127.0.0.1:8085")
    ServiceInstances analytics();

    @WithDefault("http://127.0.0.1:8180")
    URI keycloak();
}
