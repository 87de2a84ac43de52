interface PageHeadingProps {
  readonly title: string;
  readonly onBack?: () => void;
}

/** WeChat's own navigation bar shows the title and the way back. */
export function PageHeading(_props: PageHeadingProps) {
  return null;
}
