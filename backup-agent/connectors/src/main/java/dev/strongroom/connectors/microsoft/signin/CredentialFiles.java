package dev.strongroom.connectors.microsoft.signin;

import com.microsoft.aad.msal4j.ClientCredentialFactory;
import com.microsoft.aad.msal4j.IClientCredential;
import dev.strongroom.connectors.SignInRefusedException;
import dev.strongroom.connectors.microsoft.AppCredential;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/** Reads what an application signs in with. */
final class CredentialFiles {
    private static final String KEY_SENTENCE =
            "The key can't be read. Please give the RSA key in PEM form (PKCS#8, BEGIN PRIVATE KEY), without a password.";
    private static final String CERTIFICATE_SENTENCE =
            "The certificate can't be read. Please give the certificate that was uploaded to the app registration, in PEM form.";

    private CredentialFiles() {}

    static IClientCredential read(AppCredential credential) throws SignInRefusedException {
        return switch (credential) {
            case AppCredential.Secret secret -> secret(secret.value());
            case AppCredential.Certificate pair -> ClientCredentialFactory.createFromCertificate(key(pair.key()),
                    certificate(pair.certificate()));
        };
    }

    private static IClientCredential secret(String value) throws SignInRefusedException {
        if (value.isBlank()) {
            throw new SignInRefusedException("Please give the application's client secret or its certificate.");
        }
        return ClientCredentialFactory.createFromSecret(value);
    }

    private static PrivateKey key(String pem) throws SignInRefusedException {
        try {
            String base64 = pem.replaceAll("-----(BEGIN|END) PRIVATE KEY-----", "").replaceAll("\\s", "");
            return KeyFactory.getInstance("RSA")
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(base64)));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new SignInRefusedException(KEY_SENTENCE, e);
        }
    }

    private static X509Certificate certificate(String pem) throws SignInRefusedException {
        try {
            return (X509Certificate) CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(pem.getBytes(StandardCharsets.UTF_8)));
        } catch (CertificateException e) {
            throw new SignInRefusedException(CERTIFICATE_SENTENCE, e);
        }
    }
}
