import type { AccessMessages } from '../es/access.ts'

export const access: AccessMessages = {
  signIn: {
    title: 'Se connecter',
    lead: 'Enlaces est réservé aux personnes que la coordination du Réseau a invitées. Il n’y a pas de mot de passe.',
    passkey: 'Me connecter avec ma clé d’accès',
    passkeyBusy: 'En attente de votre appareil…',
    passkeyIs:
      'Une clé d’accès, c’est l’empreinte, le visage ou le code avec lequel vous déverrouillez votre téléphone ou votre ordinateur : elle ne quitte pas votre appareil.',
    unsupported:
      'Ce navigateur n’accepte pas les clés d’accès. Utilisez-en un plus récent ou, si vous avez une application d’authentification, les deux codes.',
    other: 'Avec deux codes',
    otherIs: 'Un code que nous vous envoyons par courriel et celui que montre votre application d’authentification.',
    email: 'Votre adresse électronique',
    send: 'M’envoyer le code',
    sending: 'Envoi…',
    lost: 'Vous avez perdu votre téléphone ou votre moyen d’accès ?',
    lostIs: 'Appelez la coordination du Réseau ou écrivez-lui : elle peut lancer la récupération de votre accès.',
    invited: 'Vous avez reçu une invitation ? Ouvrez le lien qui se trouve dans ce courriel.',
    open: 'Les bonnes pratiques publiées se lisent sans compte :',
    openSite: 'site public',
    back: 'Après la connexion, vous reviendrez à la page où vous étiez.',
  },
  codes: {
    title: 'Saisissez les deux codes',
    onItsWay: (email) =>
      `Si ${email} appartient à une personne qui utilise une application d’authentification, un code est en route. Il peut mettre quelques minutes et il est valable 10 minutes.`,
    onItsWayToMe:
      'Nous vous avons envoyé un code par courriel. Il peut mettre quelques minutes et il est valable 10 minutes.',
    mail: 'Code reçu par courriel',
    mailHint: 'Six chiffres.',
    app: 'Code de votre application d’authentification',
    appHint: 'Les six chiffres qu’elle affiche maintenant à côté de « Enlaces ».',
    enter: 'Me connecter',
    entering: 'Vérification…',
    again: 'Envoyer un autre code',
    sentAgain: 'Nous avons envoyé un autre code : le précédent n’est plus valable.',
    otherAddress: 'Utiliser une autre adresse',
  },
  passkeys: {
    cancelled:
      'Votre appareil n’a pas terminé l’opération : elle a été annulée ou le délai est passé. Rien n’est perdu, vous pouvez réessayer.',
    cancelledElsewhere:
      'Si votre clé d’accès est sur votre téléphone, choisissez « utiliser un autre appareil » quand le navigateur le demande, et gardez le téléphone à proximité.',
    already: 'Cet appareil a déjà une clé d’accès pour votre compte.',
    unusable:
      'Cet appareil ne peut pas conserver une clé d’accès qui vérifie votre identité. Utilisez-en un autre, ou l’application.',
  },
  app: {
    title: 'Préparez votre application d’authentification',
    about:
      'Toutes conviennent : Google Authenticator, Microsoft Authenticator, Aegis, 2FAS… Elle affiche un nouveau code toutes les 30 secondes, même hors connexion.',
    scan: 'Avec l’application, scannez cette image :',
    picture: 'Code QR contenant la clé de votre compte. La même clé est écrite dessous.',
    type: 'Vous ne pouvez pas la scanner ? Saisissez cette clé dans l’application :',
    copy: 'Copier la clé',
    copied: 'Clé copiée.',
    here: 'L’application est sur ce même téléphone ?',
    openHere: 'Ouvrir dans l’application',
    first: 'Premier code affiché par l’application',
    firstHint: 'Six chiffres. S’il change pendant la saisie, utilisez le nouveau.',
    done: 'Vérifier et terminer',
    checking: 'Vérification…',
  },
  proof: {
    title: 'Confirmez que c’est bien vous',
    why: 'Pour administrer ou changer les moyens d’accès, une confirmation est demandée toutes les 15 minutes. Ce que vous avez écrit est toujours là et sera envoyé aussitôt.',
    passkey: 'Confirmer avec ma clé d’accès',
    codes: 'Confirmer avec deux codes',
    codesIs: 'Nous vous envoyons un code par courriel ; votre application d’authentification affiche l’autre.',
    send: 'M’envoyer le code',
    confirm: 'Confirmer',
    none: 'Ce compte n’a aucun moyen d’accès enregistré : connectez-vous de nouveau.',
  },
  invitation: {
    title: 'Votre invitation à Enlaces',
    recoveryTitle: 'Récupérez votre accès à Enlaces',
    greeting: (name) => `Bienvenue, ${name}`,
    network:
      'Enlaces est le forum permanent du Réseau des agents de liaison techniques de l’Institut interaméricain de l’enfant (IIN-OEA) : un lieu réservé où les États échangent sur l’enfance et l’adolescence dans les contextes de mobilité humaine.',
    recovery:
      'La coordination a lancé la récupération de votre accès. À la fin, vos anciens moyens d’accès et vos sessions ouvertes ne seront plus valables.',
    as: 'Vous participez en qualité de',
    forSeat: 'Pour',
    email: 'Courriel',
    until: 'Valable jusqu’au',
    steps: 'Deux étapes, environ trois minutes : un code envoyé par courriel, puis votre moyen d’accès.',
    sendCode: 'M’envoyer le code',
    sending: 'Envoi…',
    notYou: 'Si vous n’êtes pas cette personne, fermez cette page : rien n’a changé.',
    codeTitle: 'Saisissez le code du courriel',
    codeSent: (email) =>
      `Nous avons envoyé six chiffres à ${email}. Ils peuvent mettre quelques minutes et sont valables 10 minutes, dans ce navigateur seulement.`,
    coordinatorCode: 'Code donné par la coordination',
    coordinatorHint: 'Huit lettres et chiffres, par téléphone ou en personne.',
    next: 'Continuer',
    checking: 'Vérification…',
    again: 'Envoyer un autre code',
    sentAgain: 'Nous avons envoyé un autre code : le précédent n’est plus valable.',
    ended:
      'Les 10 minutes sont passées ou les essais sont épuisés. Votre invitation tient toujours : demandez un autre code.',
    wayTitle: 'Choisissez votre moyen d’accès',
    wayIs: 'Vous pourrez en ajouter un autre plus tard, dans « Mon compte ».',
    passkeyTitle: 'Clé d’accès sur cet appareil',
    recommended: 'Le plus simple',
    passkeyIs:
      'Vous vous connecterez avec l’empreinte, le visage ou le code qui déverrouille votre appareil. Si l’ordinateur est partagé, gardez-la sur votre téléphone.',
    makePasskey: 'Créer ma clé d’accès',
    appTitle: 'Application d’authentification',
    appIs: 'À chaque connexion, vous saisirez deux codes : celui de l’application et un autre reçu par courriel.',
    useApp: 'Utiliser une application',
    otherWay: 'Choisir un autre moyen d’accès',
    welcomeTitle: (name) => `C’est prêt, ${name}`,
    welcome: 'Votre accès est ouvert. La prochaine fois, utilisez le moyen d’accès que vous venez de préparer.',
    second:
      'Il est prudent d’avoir un second moyen d’accès, en cas de perte de l’appareil : vous pouvez l’ajouter dans « Mon compte ».',
    goIn: 'Aller à l’accueil',
    goneTitle: 'Cette invitation ne peut plus être ouverte',
    gone: 'Elle a peut-être déjà servi, son délai est peut-être passé, ou la coordination en a envoyé une plus récente. Le lien a pu aussi être coupé en le copiant.',
    goneDo:
      'Si vous avez déjà préparé votre moyen d’accès, connectez-vous. Sinon, demandez à la coordination de vous la renvoyer : cela ne dérange personne.',
    goSignIn: 'Se connecter',
  },
}
