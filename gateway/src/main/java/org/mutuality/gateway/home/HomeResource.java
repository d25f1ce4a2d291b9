package org.mutuality.gateway.home;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** The page at the address itself, and the way in for browsers. */
@Path("/")
public class HomeResource {

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance home() {
        return Templates.home();
    }

    /** Reached only when signed in: quarkus-oidc leads there through Keycloak's pages first. */
    @GET
    @Path("sign-in")
    public Response signedIn() {
        return Response.seeOther(URI.create("/")).build();
    }

    @CheckedTemplate(basePath = "")
    static class Templates {
        static native TemplateInstance home();

        private Templates() {}
    }
}
