package io.barrelhead.gateway.show;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.stereotype.Component;

/// What a browser may do with what it gets here: run our own scripts and styles, ask this server, and nothing else.
///
/// dbt's documents are one page with scripts and styles of its own. They are shown in a frame that may run them and is
/// shut off from everything: it has no origin, and may load and ask nothing.
@Component
public class PageHeaders {

    static final String CONTENT_SECURITY_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "img-src 'self' data:; connect-src 'self'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'";

    static final String WITH_A_FRAME = CONTENT_SECURITY_POLICY + "; frame-src 'self'";
    static final String OF_THE_FRAME = "sandbox allow-scripts; default-src 'none'; "
            + "script-src 'unsafe-inline' 'unsafe-eval'; style-src 'unsafe-inline'; img-src data:; font-src data:; "
            + "base-uri 'none'; frame-ancestors 'self'; form-action 'none'";

    public void addTo(HeadersConfigurer<HttpSecurity> headers) {
        headers.frameOptions(HeadersConfigurer.FrameOptionsConfig::disable)
                .addHeaderWriter(PageHeaders::writePolicy)
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER))
                .permissionsPolicyHeader(policy -> policy.policy("camera=(), geolocation=(), microphone=()"))
                .crossOriginOpenerPolicy(policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(policy -> policy.policy(CrossOriginResourcePolicy.SAME_ORIGIN));
    }

    private static void writePolicy(HttpServletRequest request, HttpServletResponse response) {
        String path = request.getRequestURI();
        boolean framed = path.equals("/dbt-docs/frame.html");
        response.setHeader(
                "Content-Security-Policy",
                framed ? OF_THE_FRAME : isAroundTheFrame(path) ? WITH_A_FRAME : CONTENT_SECURITY_POLICY);
        response.setHeader("X-Frame-Options", framed ? "SAMEORIGIN" : "DENY");
    }

    // the request is forwarded to the file before its headers are written
    private static boolean isAroundTheFrame(String path) {
        return path.equals("/dbt-docs") || path.equals("/dbt-docs/index.html");
    }
}
